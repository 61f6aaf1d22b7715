// SPDX-License-Identifier: Apache-2.0
/**
 * Output files of an embedded run that survive a restart: one writer each, complete, no doubles.
 */
@NullMarked
package io.outcry.launcher.files;

import org.jspecify.annotations.NullMarked;
