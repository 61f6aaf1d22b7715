/** Finds the brands that a post is about, in one pass over its text, and says why. */
@NullMarked
package io.outcry.domain.brands.matching;

import org.jspecify.annotations.NullMarked;
