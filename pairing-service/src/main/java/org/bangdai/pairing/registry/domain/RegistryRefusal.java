package org.bangdai.pairing.registry.domain;

import org.bangdai.platform.decision.Refusal;

/** Why something cannot be entered into the registry. */
public sealed interface RegistryRefusal extends Refusal {

    /** No division has that code. */
    record UnknownDivision(String code) implements RegistryRefusal {}

    /** The division is none of the caller's. */
    record DivisionOutside(String code) implements RegistryRefusal {}

    /** A unit of that id belongs to a division that the caller has no part in; or a posting. */
    record EnteredElsewhere() implements RegistryRefusal {}

    /** A unit above itself. */
    record OwnParent() implements RegistryRefusal {}

    record EndsBeforeItBegins() implements RegistryRefusal {}

    /** The caller sees no such person. */
    record UnknownPerson() implements RegistryRefusal {}

    /** The caller sees no such unit. */
    record UnknownUnit() implements RegistryRefusal {}
}
