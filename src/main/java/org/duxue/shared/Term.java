package org.duxue.shared;

/** A word that belongs to no list. */
public record Term(String key, String label) implements Labelled {}
