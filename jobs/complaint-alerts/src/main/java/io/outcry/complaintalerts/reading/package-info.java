// SPDX-License-Identifier: Apache-2.0
/** A second, better and slower look at the posts for which it may change something. */
@NullMarked
package io.outcry.complaintalerts.reading;

import org.jspecify.annotations.NullMarked;
