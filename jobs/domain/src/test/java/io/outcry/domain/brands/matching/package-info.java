@NullMarked
package io.outcry.domain.brands.matching;

import org.jspecify.annotations.NullMarked;
