export { seedSchools, type SeededSchool } from './seed-schools.js';
