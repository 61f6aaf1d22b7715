// SPDX-License-Identifier: Apache-2.0
/** Which networks are listened to, and with what: the options of all commands that listen. */
@NullMarked
package io.outcry.launcher.networks;

import org.jspecify.annotations.NullMarked;
