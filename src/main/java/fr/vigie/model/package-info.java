/** Records of the domain: centres, rules, events, sessions, faults. Knows the JDK alone. */
@NullMarked
package fr.vigie.model;

import org.jspecify.annotations.NullMarked;
