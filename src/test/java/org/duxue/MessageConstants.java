package org.duxue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.duxue.shared.MessageKey;
import org.duxue.shared.RuleCode;
import org.jspecify.annotations.Nullable;

/** Every rule and message that a class of the program holds as a constant. */
final class MessageConstants {

    private MessageConstants() {}

    static List<Object> of(JavaClasses classes) {
        return classes.stream()
                .flatMap(one -> one.getFields().stream())
                .filter(field -> Stream.of(RuleCode.class, MessageKey.class)
                        .anyMatch(type -> field.getRawType().isEquivalentTo(type)))
                .map(JavaField::reflect)
                .flatMap(MessageConstants::values)
                .toList();
    }

    /** A constant of a class, or one of each constant of an enum. */
    private static Stream<Object> values(Field field) {
        field.setAccessible(true);
        if (Modifier.isStatic(field.getModifiers())) {
            return Stream.of(value(field, null));
        }
        Object[] owners = field.getDeclaringClass().getEnumConstants();
        return owners == null ? Stream.of() : Stream.of(owners).map(owner -> value(field, owner));
    }

    private static Object value(Field field, @Nullable Object owner) {
        try {
            return Objects.requireNonNull(field.get(owner));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
