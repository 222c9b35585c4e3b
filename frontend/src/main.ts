import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

// A fault here is the browser's to report: the page stays as the server made it, readable.
void bootstrapApplication(App, appConfig);
