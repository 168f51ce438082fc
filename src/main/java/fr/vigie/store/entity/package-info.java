/** Hibernate's mappings; they never leave the store. */
@NullMarked
package fr.vigie.store.entity;

import org.jspecify.annotations.NullMarked;
