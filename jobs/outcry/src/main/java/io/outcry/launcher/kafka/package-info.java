// SPDX-License-Identifier: Apache-2.0
/** Topics in and out: what a running job reads and writes where a recorded one has files. */
@NullMarked
package io.outcry.launcher.kafka;

import org.jspecify.annotations.NullMarked;
