// SPDX-License-Identifier: Apache-2.0
/** A post seen from one brand: mention.v1. */
@NullMarked
package io.outcry.schemas.mentions;

import org.jspecify.annotations.NullMarked;
