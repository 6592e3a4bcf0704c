package org.duxue.shared;

/** A key and label that belong to no enum. */
public record Term(String key, String label) implements Labelled {}
