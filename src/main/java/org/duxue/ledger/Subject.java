package org.duxue.ledger;

/**
 * Whom and what a line is about.
 *
 * @param schoolCode empty for an agency and for the district
 * @param name of the school, the agency or the district
 * @param problem what is wrong, in a Chinese sentence
 * @param norm document and article of the norm behind the rule
 */
public record Subject(Rule rule, String districtCode, String schoolCode, String name, String problem, String norm) {}
