// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.outcry.domain.trend;

import org.jspecify.annotations.NullMarked;
