package org.duxue.ledger;

/**
 * A file of operators' entries that is in effect.
 *
 * @param id ascending in the order of receipt; 0 until it is recorded
 * @param path in the drop folder
 * @param source its name in problems and entries: the file name, or the path where two files share a name
 * @param keptAs where its recognised columns are stored
 */
record EnteredFile(long id, String path, String source, String sha256, String keptAs, Entered entered) {}
