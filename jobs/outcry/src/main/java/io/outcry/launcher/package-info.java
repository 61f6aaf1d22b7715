// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: one class per verb, all of them listed in {@link io.outcry.launcher.Outcry}.
 */
@NullMarked
package io.outcry.launcher;

import org.jspecify.annotations.NullMarked;
