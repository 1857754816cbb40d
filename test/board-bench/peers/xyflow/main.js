import '@xyflow/svelte/dist/style.css'
import { mount } from 'svelte'
import { loadBlueprint } from '../shared/load-blueprint.js'
import Board from './Board.svelte'

mount(Board, { target: document.querySelector('#root'), props: { blueprint: await loadBlueprint() } })
