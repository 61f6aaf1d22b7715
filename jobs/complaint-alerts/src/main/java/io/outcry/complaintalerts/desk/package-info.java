// SPDX-License-Identifier: Apache-2.0
/** From mentions to stories and alerts of a brand. */
@NullMarked
package io.outcry.complaintalerts.desk;

import org.jspecify.annotations.NullMarked;
