package org.duxue.area;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duxue.registry.District;
import org.duxue.registry.Registry;
import org.duxue.registry.RegistryOfPeriod;
import org.duxue.registry.School;
import org.duxue.shared.KeyedHash;
import org.duxue.shared.Kind;
import org.duxue.shared.Period;
import org.duxue.standards.Norms;
import org.duxue.standards.Policy;
import org.duxue.standards.Standards;

/** Builds settings from the registry, the standards and the policy. */
public final class ValidationContexts {

    private final Registry registry;
    private final Standards standards;
    private final Policy policy;
    private final KeyedHash pseudonyms;
    private final Map<Period, RegistryOfPeriod> registries = new ConcurrentHashMap<>();
    private final Map<String, Norms> norms = new ConcurrentHashMap<>();

    public ValidationContexts(Registry registry, Standards standards, Policy policy, KeyedHash pseudonyms) {
        this.registry = registry;
        this.standards = standards;
        this.policy = policy;
        this.pseudonyms = pseudonyms;
    }

    public RegistryOfPeriod registry(Period period) {
        return this.registries.computeIfAbsent(period, this.registry::in);
    }

    /** The norms of a district on the as-of date; for an unknown district those without a policy of its own. */
    public Norms norms(Period period, String districtCode) {
        return this.norms.computeIfAbsent(
                period + districtCode, key -> this.standards.on(period.asOf(), this.policy, districtCode));
    }

    /** The setting of a sender in a period; empty when the registry has no row of it in force in that period. */
    public Optional<ValidationContext> find(Kind kind, String sender, Period period) {
        RegistryOfPeriod inForce = registry(period);
        return kind.isSentByDistrict()
                ? inForce.district(sender).map(district -> of(period, district))
                : inForce.school(sender).map(school -> of(period, school));
    }

    /** Whether the registry has the sender in any period. */
    public boolean knows(Kind kind, String sender) {
        return kind.isSentByDistrict() ? this.registry.knowsDistrict(sender) : this.registry.knows(sender);
    }

    public ValidationContext of(Period period, School school) {
        District district = school.district();
        return new ValidationContext(period, district, school, norms(period, district.code()), this.pseudonyms);
    }

    public ValidationContext of(Period period, District district) {
        return new ValidationContext(period, district, null, norms(period, district.code()), this.pseudonyms);
    }

    /** A setting of an earlier month under the norms and the policy of a later one. */
    public ValidationContext underNormsOf(Period later, ValidationContext context) {
        return new ValidationContext(
                context.period(),
                context.district(),
                context.sendingSchool(),
                norms(later, context.district().code()),
                context.pseudonyms());
    }

    /** A setting on the last day of a later month: the school as it is, with the norms in force then. */
    public ValidationContext on(Period later, ValidationContext context) {
        return new ValidationContext(
                later,
                context.district(),
                context.sendingSchool(),
                norms(later, context.district().code()),
                context.pseudonyms());
    }

    /** The same setting under another policy. */
    public ValidationContexts under(Policy other) {
        return new ValidationContexts(this.registry, this.standards, other, this.pseudonyms);
    }

    public Policy policy() {
        return this.policy;
    }

    public KeyedHash pseudonyms() {
        return this.pseudonyms;
    }
}
