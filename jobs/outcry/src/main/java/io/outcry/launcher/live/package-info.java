// SPDX-License-Identifier: Apache-2.0
/** The verb live: listens to networks and runs all jobs in this process, until it is stopped. */
@NullMarked
package io.outcry.launcher.live;

import org.jspecify.annotations.NullMarked;
