// SPDX-License-Identifier: Apache-2.0
/** The rules of the filtered stream: made of brands, and kept at X as they should be. */
@NullMarked
package io.outcry.x.rules;

import org.jspecify.annotations.NullMarked;
