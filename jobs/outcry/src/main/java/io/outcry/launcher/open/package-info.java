// SPDX-License-Identifier: Apache-2.0
/** The verb open: complaints that nobody answered. */
@NullMarked
package io.outcry.launcher.open;

import org.jspecify.annotations.NullMarked;
