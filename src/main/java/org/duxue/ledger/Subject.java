package org.duxue.ledger;

/**
 * Whom and what a line is about.
 *
 * @param schoolCode empty for an agency and for the district
 * @param name of the school, the agency or the district
 * @param problem what is wrong, in a Chinese sentence
 */
public record Subject(Rule rule, String districtCode, String schoolCode, String name, String problem) {}
