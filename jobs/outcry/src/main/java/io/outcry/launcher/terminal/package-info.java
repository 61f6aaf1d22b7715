// SPDX-License-Identifier: Apache-2.0
/** How every verb speaks with the person at the terminal: exit codes, messages, suggestions. */
@NullMarked
package io.outcry.launcher.terminal;

import org.jspecify.annotations.NullMarked;
