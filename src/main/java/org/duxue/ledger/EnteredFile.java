package org.duxue.ledger;

/**
 * A file of operators' entries that counts.
 *
 * @param id in the order in which they came; 0 while it is not recorded
 * @param path in the drop folder
 * @param source what problems and entries name it by: its name, or its path where two share a name
 * @param keptAs where its recognised columns are kept
 */
record EnteredFile(long id, String path, String source, String sha256, String keptAs, Entered entered) {}
