// SPDX-License-Identifier: Apache-2.0
/** Submits, upgrades and stops the jobs of a cluster through Flink's REST interface. */
@NullMarked
package io.outcry.launcher.submit;

import org.jspecify.annotations.NullMarked;
