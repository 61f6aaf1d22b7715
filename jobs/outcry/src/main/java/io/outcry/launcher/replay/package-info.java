// SPDX-License-Identifier: Apache-2.0
/** The verb replay: the real job on recorded posts. */
@NullMarked
package io.outcry.launcher.replay;

import org.jspecify.annotations.NullMarked;
