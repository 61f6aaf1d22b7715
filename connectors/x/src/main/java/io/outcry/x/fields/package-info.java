// SPDX-License-Identifier: Apache-2.0
/** What the objects of v1.1 and v2 have in common: numbers as ids, escaped texts. */
@NullMarked
package io.outcry.x.fields;

import org.jspecify.annotations.NullMarked;
