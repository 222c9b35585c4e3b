import type { Routes } from '@angular/router';

/** Nothing of the workshop is served. */
export const devRoutes: Routes = [];
