// SPDX-License-Identifier: Apache-2.0
/** The verb that groups texts into stories. */
@NullMarked
package io.outcry.launcher.group;

import org.jspecify.annotations.NullMarked;
