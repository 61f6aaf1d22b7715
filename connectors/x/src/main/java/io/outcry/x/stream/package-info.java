// SPDX-License-Identifier: Apache-2.0
/** Listening to the endless answers of the v2 API. */
@NullMarked
package io.outcry.x.stream;

import org.jspecify.annotations.NullMarked;
