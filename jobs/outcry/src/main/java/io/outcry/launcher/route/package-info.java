// SPDX-License-Identifier: Apache-2.0
/** The verb route: where an alert goes, and why not elsewhere. */
@NullMarked
package io.outcry.launcher.route;

import org.jspecify.annotations.NullMarked;
