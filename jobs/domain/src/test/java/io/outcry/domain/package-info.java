/** Test vectors that the packages share. */
@NullMarked
package io.outcry.domain;

import org.jspecify.annotations.NullMarked;
