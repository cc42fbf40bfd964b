/**
 * The documentation at {@code /docs}: for people in the product's layout, for programs as Markdown
 * and by {@code /llms.txt}. Files of the WAR below {@code /docs}, and a reference of the tools that
 * is made from the registry.
 *
 * <p>Called by nobody. Invariants: only the pages that {@code Guide} names are served, whatever the
 * address says; HTML in Markdown is text; the address {@code https://connect.example.com} of the
 * files is this deployment's own wherever it is shown.
 */
package ai.flashpoint.connect.console.docs;
