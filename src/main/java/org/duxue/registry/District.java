package org.duxue.registry;

/** A county-level district, by its 6-digit administrative code (GB/T 2260). */
public record District(String code, String name) {}
