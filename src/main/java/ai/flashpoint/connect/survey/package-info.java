/**
 * The built-in tools and their data: a team's surveys, the responses to them, and the analysis; as
 * tools, resources and a prompt. The example that reads and writes from the first minute.
 *
 * <p>Called by assistants through the tool registry; {@code app} calls {@link
 * ai.flashpoint.connect.survey.DemoSurveys}. Imports {@code tool}, {@code team}, {@code common}.
 * Invariants: every query is bound to one team; another team's survey and one that never was are
 * the same answer; responses to one call are recorded all or none; no reading of responses is
 * unbounded.
 */
package ai.flashpoint.connect.survey;
