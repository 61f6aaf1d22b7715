// SPDX-License-Identifier: Apache-2.0
/** The desk of one brand: hears its posts, keeps its stories, decides on its alerts. */
@NullMarked
package io.outcry.domain.desk;

import org.jspecify.annotations.NullMarked;
