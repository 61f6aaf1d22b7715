// SPDX-License-Identifier: Apache-2.0
/** The verbs by which people tell the main job something: ack, silence, close and the others. */
@NullMarked
package io.outcry.launcher.control;

import org.jspecify.annotations.NullMarked;
