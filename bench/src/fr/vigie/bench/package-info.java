/** JMH benchmarks; {@code bench/jmh} runs them. Never part of the product. */
@NullMarked
package fr.vigie.bench;

import org.jspecify.annotations.NullMarked;
