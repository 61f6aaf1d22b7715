// SPDX-License-Identifier: Apache-2.0
/** The words of an alert's odds, made from the same numbers as the verdict. */
@NullMarked
package io.outcry.domain.explanation;

import org.jspecify.annotations.NullMarked;
