// SPDX-License-Identifier: Apache-2.0
/** Rules that are published to running jobs: config.v1. */
@NullMarked
package io.outcry.schemas.config;

import org.jspecify.annotations.NullMarked;
