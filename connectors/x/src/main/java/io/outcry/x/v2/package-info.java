// SPDX-License-Identifier: Apache-2.0
/** The objects of the v2 API: posts with what they include, and what its streams say besides. */
@NullMarked
package io.outcry.x.v2;

import org.jspecify.annotations.NullMarked;
