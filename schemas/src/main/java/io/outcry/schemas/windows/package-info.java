// SPDX-License-Identifier: Apache-2.0
/** Counts of a brand over a span of time: brand-window.v1. */
@NullMarked
package io.outcry.schemas.windows;

import org.jspecify.annotations.NullMarked;
