// SPDX-License-Identifier: Apache-2.0
/** From mentions to windows of a brand. */
@NullMarked
package io.outcry.complaintalerts.windows;

import org.jspecify.annotations.NullMarked;
