// SPDX-License-Identifier: Apache-2.0
/** The verb digest: the day or the week of a run. */
@NullMarked
package io.outcry.launcher.digest;

import org.jspecify.annotations.NullMarked;
