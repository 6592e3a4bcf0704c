package org.duxue.ledger;

import java.util.List;
import org.duxue.area.Keys;
import org.duxue.area.ValidationContexts;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.registry.School;
import org.duxue.shared.Period;

/**
 * Finds schools of a district by code or name, as of a month or of the date of a letter; schools that have another code
 * by the month are given under that code.
 */
record NamedSchools(ValidationContexts contexts, Period month, String district) implements FindingsFile.Schools {

    @Override
    public List<String> codes(String codeOrName, Period ofLetter) {
        RegistryOfPeriod now = this.contexts.registry(this.month);
        RegistryOfPeriod then = this.contexts.registry(ofLetter);
        if (now.successor(codeOrName).isPresent() || now.school(codeOrName).isPresent()) {
            return List.of(now.successor(codeOrName).orElse(codeOrName));
        }
        if (then.school(codeOrName).isPresent()) {
            return List.of(codeOrName);
        }
        List<String> called = called(now, codeOrName);
        return (called.isEmpty() ? called(then, codeOrName) : called)
                .stream()
                        .map(code -> now.successor(code).orElse(code))
                        .distinct()
                        .toList();
    }

    private List<String> called(RegistryOfPeriod registry, String name) {
        return registry.district(this.district).map(registry::openSchools).orElse(List.of()).stream()
                .filter(school -> Keys.folded(school.name()).equals(Keys.folded(name)))
                .map(School::code)
                .toList();
    }
}
