/**
 * Tables of pages: what one shows, how it is sorted, filtered and paged, all in the database.
 *
 * <p>Called by pages and by what knows the rows. Invariants: SQL is put together from fixed text
 * only, whatever a browser sent becomes a parameter or chooses among fixed texts; the whole state
 * of a table is its address; a page is read by where the page before ended (keyset), never by
 * counting rows; nothing here changes anything.
 */
package ai.flashpoint.connect.common.table;
