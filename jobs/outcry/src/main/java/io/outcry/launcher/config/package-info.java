// SPDX-License-Identifier: Apache-2.0
/** What people write, YAML or JSON, read strictly: every problem at once, each with its line. */
@NullMarked
package io.outcry.launcher.config;

import org.jspecify.annotations.NullMarked;
